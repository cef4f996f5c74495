"""`anliku check`: say what is wrong with the archive, all of it at once."""

from pathlib import Path

import click

from anliku.cli.chinese import ChineseCommand
from anliku.cli.console import complain
from anliku.judged_archive import read_judged_corpus
from anliku.plugin import loaded
from anliku.problems import ExitCode, Rule, SettingsError
from anliku.report import problems_as_json, problems_as_text, summary_line
from anliku.settings import load_settings


@click.command(cls=ChineseCommand, help="检查所有案例和词表：哪个文件、第几行、错在哪里、怎么改。")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON，供程序读。")
@click.option("--explain", metavar="代码", help="说明一个代码（如 AK309）是什么意思。")
@click.pass_obj
def check(config: Path, as_json: bool, explain: str | None) -> int:
    """Print every problem; exit 1 if any is an error."""
    if explain is not None:
        return _explain(explain)
    try:
        settings = load_settings(config)
        loaded(config, settings.site_name, strict=True)
    except SettingsError as err:
        if not (as_json and err.problems):
            raise
        click.echo(problems_as_json(0, err.problems), nl=False)
        complain(f"错误：{err.message}｜{err.hint}")
        return err.exit_code
    corpus = read_judged_corpus(settings)
    if as_json:
        click.echo(problems_as_json(len(corpus.cases), corpus.problems), nl=False)
    else:
        click.echo(problems_as_text(corpus.problems), nl=False)
        complain(summary_line(len(corpus.cases), corpus.problems))
    return ExitCode.PROBLEMS if corpus.has_errors else ExitCode.OK


def _explain(code: str) -> int:
    rule = next((rule for rule in Rule if rule.code == code.upper()), None)
    if rule is None:
        raise click.BadParameter(f"没有“{code}”这个代码", param_hint="--explain")
    click.echo(f"{rule.code} {rule.severity.value}：{rule.title}")
    return ExitCode.OK
