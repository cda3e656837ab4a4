"""The mark by which sentences are found for translation, without needing Qt."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """``text`` itself."""
    return text
