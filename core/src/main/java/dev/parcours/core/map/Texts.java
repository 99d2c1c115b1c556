package dev.parcours.core.map;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/** The checks of the texts and codes that a team writes on a map. */
final class Texts {

    private Texts() {}

    static List<String> checked(List<String> texts, String what) {
        List<String> copy = List.copyOf(texts);
        for (int i = 0; i < copy.size(); i++) {
            checkArgument(!copy.get(i).isBlank(), "text %s of the %s is blank; leave it out", i + 1, what);
        }
        return copy;
    }

    /** Checks a code, which messages and {@code toString} show as it is. */
    static String checkedCode(String code, String what) {
        checkArgument(!code.isBlank(), "the %s must not be blank", what);
        checkArgument(
                code.chars().noneMatch(Character::isISOControl), "the %s holds a control character; remove it", what);
        return code;
    }
}
