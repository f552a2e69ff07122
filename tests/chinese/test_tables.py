"""The room's own tables: well formed, in order, and still in step with the installed OpenCC."""

from __future__ import annotations

from duizhao.chinese import Converter
from duizhao.chinese.engine import bare_chain
from duizhao.chinese.tables import characters, corrections, doubtful_phrases, words


def test_every_correction_has_as_many_characters_as_its_phrase() -> None:
    assert [phrase for phrase, form in corrections().items() if len(phrase) != len(form)] == []


def test_every_correction_is_what_the_converter_writes() -> None:
    convert = Converter({}).convert
    assert {phrase: convert(phrase) for phrase in corrections()} == corrections()


def test_every_doubtful_phrase_has_a_character_in_doubt() -> None:
    assert doubtful_phrases()
    assert [phrase for phrase in doubtful_phrases() if characters().keys().isdisjoint(phrase)] == []


def test_words_are_sorted_and_stand_once() -> None:
    assert list(words()) == sorted(set(words()))
    assert all(word.isalpha() and 2 <= len(word) <= 3 for word in words())


def test_the_first_form_of_a_character_is_opencc_s() -> None:
    convert = bare_chain()
    assert {character: convert(character) for character in characters()} == {
        character: several.forms[0] for character, several in characters().items()
    }


def test_several_forms_are_several_and_hold_the_one_of_names() -> None:
    for character, (forms, in_names) in characters().items():
        assert len(set(forms)) == len(forms) > 1, character
        assert not in_names or in_names in forms, character
