"""Speed and size of the search beside its peers, and what a browser loads of it.

- `python -m benchmarks.searching [--cases 10000] [--peers FOLDER]`: building and asking, each engine
  in a process of its own, on the same invented documents, in one run.
- `python -m benchmarks.searching.bytes [--cases 10000]`: bytes over the wire and time of scripts for
  a first query, in Chromium.
- `python -m benchmarks.searching.updating [--cases 10000]`: `anliku index` after one edited case.

The peers live in an environment of their own, which is made once; without it only we are measured:

    python3 -m venv /tmp/peers
    /tmp/peers/bin/pip install Whoosh==2.7.4 jieba==0.42.1 tantivy==0.27.0 mkdocs-material==9.8.1
    npm install --prefix /tmp/peers pagefind@1.6.0

The `README.md` beside this file says how the sharded index is built on several machines.
"""
