/** Rules that say which segments a customer is in at an instant, why, and until when. */
module dev.parcours.segmentation {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.google.common;
    requires transitive dev.parcours.core;
    requires static transitive org.jspecify;

    exports dev.parcours.segmentation;
    exports dev.parcours.segmentation.check;
    exports dev.parcours.segmentation.condition;
    exports dev.parcours.segmentation.journey;
    exports dev.parcours.segmentation.json;
    exports dev.parcours.segmentation.moment;
    exports dev.parcours.segmentation.position;
    exports dev.parcours.segmentation.value;
    exports dev.parcours.segmentation.schema;
}
