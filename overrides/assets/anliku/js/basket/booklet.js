/* The chosen cases and what the reader filled in, in; the whole booklet out. */
(function (anliku) {
  "use strict";

  const { constants, make } = anliku;
  const { caseOf, sharing, table } = anliku.basket;
  const WORKSHEET_ROWS = 6;

  function dayInWords(day) {
    const [year, month, date] = day.split("-").map(Number);
    return year + "年" + month + "月" + date + "日";
  }

  function cover(form, archive, total) {
    return make(
      "section",
      { class: "ak-booklet__cover" },
      make("p", { class: "ak-booklet__site" }, archive.site),
      make("p", { class: "ak-booklet__title" }, form.title),
      make("p", {}, sharing.EDITIONS[form.edition] + "　共" + total + "个案例"),
      make("p", {}, "仅供教学使用"),
      form.by ? make("p", {}, form.by) : null,
      form.day ? make("p", {}, dayInWords(form.day)) : null,
      make(
        "p",
        { class: "ak-booklet__version" },
        (archive.latest ? "案例库资料日期" + dayInWords(archive.latest) + "，" : "案例库") +
          "版本 " +
          archive.checksum.slice(0, 12),
      ),
    );
  }

  function use(isForTeachers) {
    const warning = "这是教师版，有参考答案和教学说明，请勿发给学员。";
    return make(
      "section",
      { class: "ak-booklet__use" },
      make("h2", {}, "怎样用这本案例"),
      make(
        "ol",
        {},
        ...[
          "先看每个案例的提要和证据等级：等级说明有多大把握，不说明好坏。",
          "遇到“" + constants.notReported + "”，就是来源没有讲；照着做之前要自己去问。“" + constants.notFilled + "”是编者还没有填，去查来源。",
          "读完先独自想思考题，再分组讨论，最后用书后的工作单整理成问题、原因、对策。",
          "引用时写明出处；各案例末尾有现成的引文。",
          ...(isForTeachers ? [warning] : []),
        ].map((text) => make("li", {}, text)),
      ),
    );
  }

  function contents(cases) {
    const lines = cases.map((data, place) =>
      make(
        "li",
        {},
        make("a", { href: "#booklet-" + (place + 1) }, data.title),
        make("span", { class: "ak-booklet__place" }, "　" + data.places.join("；")),
      ),
    );
    return make(
      "section",
      { class: "ak-booklet__contents" },
      make("h2", {}, "目录"),
      make("ol", {}, ...lines),
    );
  }

  function overview(cases) {
    const rows = cases.map((data, place) => [
      place + 1 + "　" + data.title,
      data.topics.join("、") || "—",
      data.practices.join("、") || "—",
      data.places.join("；"),
      data.evidence,
    ]);
    return make(
      "section",
      { class: "ak-booklet__overview" },
      table("总表", ["案例", "主题", "做法", "地区", "证据"], rows),
    );
  }

  function worksheet() {
    const rows = Array.from({ length: WORKSHEET_ROWS }, (_, n) => [String(n + 1), "", "", ""]);
    const sheet = table("结构化研讨工作单", ["序号", "问题", "原因", "对策"], rows);
    sheet.classList.add("ak-booklet__sheet");
    return make(
      "section",
      { class: "ak-booklet__worksheet" },
      make("p", {}, "组别：＿＿＿＿＿＿　主持：＿＿＿＿＿＿　记录：＿＿＿＿＿＿"),
      sheet,
    );
  }

  function colophon(archive) {
    return make(
      "p",
      { class: "ak-booklet__colophon" },
      "本册由" + archive.site + "的案例篮排印。案例库版本（SHA-256）：" + archive.checksum + "。",
    );
  }

  /* `form` has title, by, day (ISO), edition; `archive` site, checksum, latest (ISO, or none). */
  anliku.basket.booklet = (cases, form, archive) => [
    cover(form, archive, cases.length),
    use(form.edition === "teacher"),
    contents(cases),
    overview(cases),
    ...cases.map((data, place) => caseOf(data, place + 1, form.edition === "teacher")),
    worksheet(),
    colophon(archive),
  ];
})(window.anliku);
