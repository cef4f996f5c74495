"""A list file or a link of the site's basket in, what it asks for out, with every mistake in it.

A list file is plain text that people write and change with Notepad; the basket exports it::

    # 社区治理案例选：2个案例
    标题: 社区治理案例选
    版本: 学员版
    主办单位: 某某党校

    SQ-2026-0001-3  裴寨村：党支部领着打井修路
    SQ-2026-0009-9  # 先讲这个

The rules, all of them:

1. UTF-8, with or without a byte order mark; lines end in LF, CRLF or CR; at most 1,000,000 bytes.
2. What follows `#` (or `＃`) is a remark; empty lines mean nothing.
3. A line `键: 值` says something of the whole pack. The colon may be full-width. The keys are
   标题 (title), 版本 (edition: 学员版, 教师版, or both with `、`) and 主办单位 (organiser); each may
   stand once, anywhere; all may be missing or empty. Any other key is a mistake.
4. Every other line begins with a case's id; several may follow each other, parted by blanks or
   commas. Whatever follows them is a remark. Small letters and full-width characters do as well; a
   mark of a list (`-`, `*`, `•`, `1.`, `1、`) may stand before.
5. A line may also be a link of the basket: `…basket.html#ids=编号,编号&title=标题`; in it `title`,
   `edition` and `by` say what 标题, 版本 and 主办单位 say, percent-encoded as in any address.
6. The order of the ids is the order of the pack.

Such a link, or what follows its `#` or `?`, may be given in place of a file, too.
"""
