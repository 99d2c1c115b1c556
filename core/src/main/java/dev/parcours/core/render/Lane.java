package dev.parcours.core.render;

/** A row of the map across all stages. */
interface Lane {

    /** What the row shows. */
    String label();

    double height();

    void draw(Sheet sheet, double top);
}
