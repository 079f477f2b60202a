package org.huiyin.dispatch.reorganisation;

/** Why a reorganisation can't be. */
public enum Objection {
    BACKDATED("/effectiveOn", "The day has passed; what was already decided is not rewritten."),
    WRONG_NUMBER(
            "/kind", "A split has one predecessor and several successors, a merger the reverse, all else one of each."),
    NAMED_TWICE("/predecessors", "A section is named more than once."),
    UNKNOWN_PREDECESSOR("/predecessors", "On that day there is no such open section that handles cases."),
    LATER_ENTRIES("/predecessors", "The register already says something of this section for a later day."),
    NOT_THE_SAME("/successors/0/code", "Whoever is renamed or moved keeps the code."),
    NOTHING_NEW("/successors/0", "A renamed section needs a new name, a moved one another unit."),
    UNKNOWN_SUCCESSOR(
            "/successors",
            "A successor that does not exist on that day needs all its data; a closed one can't be one."),
    UNKNOWN_UNIT("/successors", "There is no such unit on that day."),
    UNKNOWN_TERRITORY("/successors", "There is no such territory on that day."),
    UNKNOWN_INDUSTRY("/successors", "There is no such industry."),
    LEADER_LEADS_ANOTHER("/successors", "The leader leads another section on that day."),
    CATEGORIES_INCOMPLETE(
            "/byCategory", "A split says which successor has which category, and with * who has every other."),
    CATEGORY_OF_NO_SUCCESSOR("/byCategory", "A category is given to somebody who is no successor.");

    private final String pointer;
    private final String words;

    Objection(String pointer, String words) {
        this.pointer = pointer;
        this.words = words;
    }

    public String pointer() {
        return pointer;
    }

    public String words() {
        return words;
    }
}
