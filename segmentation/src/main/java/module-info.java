/** Rules that say which segments a customer is in at an instant, why, and until when. */
module dev.parcours.segmentation {
    requires transitive dev.parcours.core;
    requires com.google.common;
    requires static transitive org.jspecify;

    exports dev.parcours.segmentation;
    exports dev.parcours.segmentation.condition;
}
