package dev.parcours.core.friction;

import dev.parcours.core.friction.Label.Topic;
import java.util.EnumMap;
import java.util.Map;

/**
 * Numbers labels. While journeys are counted, a label is a topic and a number, so that none is made a million times.
 */
final class LabelNumbers {

    /** The number of the empty name. */
    static final int NO_NAME = 0;

    private static final int NAME_BITS = 20;
    private static final int BUCKET_BITS = 10;

    private final Numbers<String> names = new Numbers<>(1 << NAME_BITS);
    private final Map<Topic, LongCounts> numbersPlusOne = new EnumMap<>(Topic.class);
    private final Numbers<Label> labels;

    LabelNumbers(int limit) {
        labels = new Numbers<>(limit);
        names.of("");
    }

    int name(String name) {
        return names.of(name);
    }

    int number(Label label) {
        return number(label.topic(), name(label.from()), name(label.to()), label.bucket());
    }

    int number(Topic topic, int from, int to, int bucket) {
        LongCounts numberPlusOne = numbersPlusOne.get(topic);
        if (numberPlusOne == null) {
            numberPlusOne = new LongCounts();
            numbersPlusOne.put(topic, numberPlusOne);
        }
        long packed = ((long) from << NAME_BITS | to) << BUCKET_BITS | bucket;
        int known = numberPlusOne.count(packed);
        if (known > 0) {
            return known - 1;
        }
        int number = labels.of(new Label(topic, names.get(from), names.get(to), bucket));
        numberPlusOne.add(packed, number + 1);
        return number;
    }

    Label label(int number) {
        return labels.get(number);
    }
}
