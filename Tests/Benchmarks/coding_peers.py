"""The same coding jobs done by other programs, each in the virtual environment that it is installed in.

    python coding_peers.py qc|taguette import|code|table|export FOLDER

FOLDER has texts/doc00.txt and so on, and codings.csv with document, code, start_offset, end_offset and line. A job goes on
where the last one stopped, in FOLDER/qc or FOLDER/taguette. Exit code 3: the program has nothing for that job.
"""

import csv
import os
import subprocess
import sys

PROGRAM, JOB, FOLDER = sys.argv[1:]
PLACE = os.path.join(FOLDER, PROGRAM)


def codings():
    with open(f"{FOLDER}/codings.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def texts():
    return sorted(os.listdir(f"{FOLDER}/texts"))


def qc(*words):
    program = os.path.join(os.path.dirname(sys.executable), "qc")
    subprocess.run([program, *words], check=True, cwd=PLACE, stdout=subprocess.DEVNULL)


def qc_import():
    os.makedirs(PLACE)
    qc("init")
    qc("corpus", "import", os.path.join(FOLDER, "texts"), "--recursive", "--importer", "verbatim")


def qc_code():
    """By its library, a call a document: a call a coding would take longer still."""
    os.chdir(PLACE)
    from qualitative_coding.corpus import QCCorpus

    corpus = QCCorpus("settings.yaml")
    with corpus.session():
        for document in corpus.get_documents():
            name = os.path.basename(str(document.file_path))
            lines = [{"line": int(row["line"]), "code_id": row["code"]} for row in codings()
                     if row["document"] + ".txt" == name]
            corpus.update_coded_lines(str(document.file_path), "anna", lines)


def qc_table():
    qc("codes", "crosstab", "--unit", "document", "--outfile", "table.csv")


def qc_export():
    qc("export", "project.qdpx")


def taguette_session():
    os.environ.setdefault("HOME", FOLDER)
    from taguette import database

    os.makedirs(PLACE, exist_ok=True)
    return database, database.connect(f"sqlite:///{PLACE}/taguette.sqlite3")()


def taguette_import():
    """As its page for documents does, but for what converts files: the texts are HTML as it would be made of them."""
    import html

    database, session = taguette_session()
    user = database.User(login="anna")
    project = database.Project(name="bench", description="")
    session.add_all([user, project])
    session.flush()
    tags = sorted({row["code"] for row in codings()})
    session.add_all([database.Tag(project=project, path=tag, description="") for tag in tags])
    for name in texts():
        with open(f"{FOLDER}/texts/{name}", encoding="utf-8") as file:
            body = "".join(f"<p>{html.escape(line)}</p>" for line in file.read().split("\n"))
        session.add(database.Document(name=name, description="", filename=name, project=project, contents=body,
                                      text_direction=database.TextDirection.LEFT_TO_RIGHT))
    session.commit()


def taguette_code():
    """As its handler of a new highlight does."""
    from taguette import extract

    database, session = taguette_session()
    user = session.query(database.User).filter(database.User.login == "anna").one()
    documents = {document.name: document for document in session.query(database.Document)}
    tags = {tag.path: tag.id for tag in session.query(database.Tag)}
    for row in codings():
        document = documents[row["document"] + ".txt"]
        start, end, tag = int(row["start_offset"]), int(row["end_offset"]), tags[row["code"]]
        snippet = extract.extract(document.contents, start, end)
        highlight = database.Highlight(document=document, start_offset=start, end_offset=end, snippet=snippet)
        session.add(highlight)
        session.flush()
        session.execute(database.highlight_tags.insert(), [{"highlight_id": highlight.id, "tag_id": tag}])
        session.add(database.Command.highlight_add(user.login, document, highlight, [tag]))
        session.commit()


def taguette_table():
    sys.exit(3)


def taguette_export():
    """As its handler of the highlights' table does."""
    from taguette import export

    database, session = taguette_session()
    project = session.query(database.Project).one()
    with open(f"{PLACE}/highlights.csv", "w", encoding="utf-8", newline="") as file:
        export.highlights_csv(session, project.id, "", file)


globals()[f"{PROGRAM}_{JOB}"]()
