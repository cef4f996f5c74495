"""The files of an export: how the index is made, the cases, and how to load both."""

import json
from collections.abc import Callable, Iterator
from string import Template

from anliku.citation import page_url
from anliku.corpus import Corpus
from anliku.model.facets import Facet
from anliku.search.documents import search_documents
from anliku.search.opensearch.bulk import action_of, bulk_pieces
from anliku.search.opensearch.mapping import TEXT_FIELDS, index_body
from anliku.settings import Settings

INDEX_NAME = "anliku-cases"
BODY_FILE = "index.json"
QUERY_FILE = "query.json"
GUIDE = "说明.md"


def opensearch_files(
    corpus: Corpus, settings: Settings, progress: Callable[[int, int], None]
) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file.

    Args:
        corpus: the cases that are shown; the caller has left out all others.
        settings: address of the site, for links to the pages.
        progress: told the cases done and all cases.
    """
    yield BODY_FILE, _readable(index_body(tuple(facet.key for facet in Facet)))
    yield QUERY_FILE, _readable(_query("独居老人没人管饭"))
    actions = _actions(corpus, settings, progress)
    pieces = 0
    for piece in bulk_pieces(actions):
        pieces += 1
        yield f"cases-{pieces:04}.ndjson", piece
    yield GUIDE, _guide(corpus, pieces).encode()


def _actions(
    corpus: Corpus, settings: Settings, progress: Callable[[int, int], None]
) -> Iterator[bytes]:
    for number, document in enumerate(search_documents(corpus), start=1):
        yield action_of(document, corpus.vocabulary, page_url(document.address, settings))
        progress(number, len(corpus.listed))


def _query(words: str) -> dict[str, object]:
    """Return a query that ranks as near to the archive's own search as the server can."""
    fields = [f"{field}^{boost}" for field, boost in TEXT_FIELDS.items()]
    return {
        "query": {"multi_match": {"query": words, "fields": fields, "type": "most_fields"}},
        "aggs": {
            facet.key: {"terms": {"field": f"facets.{facet.key}", "size": 50}} for facet in Facet
        },
        "highlight": {"encoder": "html", "fields": {field: {} for field in TEXT_FIELDS}},
        "_source": ["id", "title", "gist", "place", "evidence", "address", "url"],
    }


def _readable(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


_GUIDE = Template("""# 把案例库装进 OpenSearch

案例 $cases 个，案例库版本（SHA-256）：$checksum

网站自带的检索不需要服务器。只有已经在用 OpenSearch（2.x、3.x）的单位，才用得着这些文件。

| 文件 | 内容 |
|---|---|
| `$body` | 索引的设置与映射：汉字按相邻两字切分，不用装插件 |
| `cases-0001.ndjson` …… | 案例，批量写入的格式，每份不超过 8 MB，共 $pieces 份 |
| `$query` | 一个查询的例子：各栏的权重、分面计数、标出找到的词 |

设服务器在 `http://localhost:9200`（换成您的地址，需要的话加上 `-u 用户:密码`）：

```bash
curl -X PUT http://localhost:9200/$index -H 'Content-Type: application/json' --data-binary @$body
for f in cases-*.ndjson; do
  curl -X POST http://localhost:9200/$index/_bulk -H 'Content-Type: application/x-ndjson' --data-binary @"$$f"
done
curl -X POST http://localhost:9200/$index/_refresh
curl -X GET http://localhost:9200/$index/_search -H 'Content-Type: application/json' --data-binary @$query
```

每次写入的回答里，`"errors":false` 表示全部写进。案例更新以后，建一个新索引再换别名；直接再写一遍也可以，
编号相同的会被替换，但撤回的案例不会消失。
""")


def _guide(corpus: Corpus, pieces: int) -> str:
    return _GUIDE.substitute(
        cases=len(corpus.listed),
        checksum=corpus.checksum,
        pieces=pieces,
        index=INDEX_NAME,
        body=BODY_FILE,
        query=QUERY_FILE,
    )
