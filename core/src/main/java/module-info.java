/** The vocabulary of customer journeys, and what turns records into journeys, paths and maps. */
@SuppressWarnings("module") // attribution and segmentation are compiled after core
module dev.parcours.core {
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires transitive com.fasterxml.jackson.databind;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.inference;
    requires org.slf4j;
    requires static transitive java.sql;
    requires static transitive org.jspecify;

    exports dev.parcours.core;
    exports dev.parcours.core.friction;
    exports dev.parcours.core.identity;
    exports dev.parcours.core.ingest;
    exports dev.parcours.core.internal to
            dev.parcours.attribution;
    exports dev.parcours.core.internal.json to
            dev.parcours.segmentation;
    exports dev.parcours.core.journey;
    exports dev.parcours.core.json;
    exports dev.parcours.core.map;
    exports dev.parcours.core.path;
    exports dev.parcours.core.render;

    opens dev.parcours.core.json to
            com.fasterxml.jackson.databind;
}
