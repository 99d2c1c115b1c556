/** Says which touchpoints earned the conversions, to the cent. */
module dev.parcours.attribution {
    requires transitive dev.parcours.core;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.google.common;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.inference;
    requires static transitive org.jspecify;

    exports dev.parcours.attribution;
    exports dev.parcours.attribution.experiment;
    exports dev.parcours.attribution.json;
    exports dev.parcours.attribution.path;

    opens dev.parcours.attribution.json to
            com.fasterxml.jackson.databind;
}
