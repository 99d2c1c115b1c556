package dev.parcours.core.render;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.map.MapEvidence;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Draws a journey map as one SVG picture: the persona above, a column for each stage, a row for each thing that the map
 * says and, below, a row for each figure that lived journeys give.
 *
 * <p>Rows that are empty in every stage are left out. A text longer than a few lines is cut and ends with an ellipsis;
 * the whole of it is in the title of its element, which browsers show on hovering. The picture refers to nothing
 * outside itself, holds no script, and can be printed on A3. Texts of the map are text only, whatever they hold;
 * characters that XML does not allow become U+FFFD.
 *
 * <p>The same map and journeys give the same bytes, in UTF-8. This class is immutable and thread-safe.
 */
public final class SvgMapWriter {

    private final Locale locale;

    private SvgMapWriter(Locale locale) {
        this.locale = checkNotNull(locale, "locale");
    }

    /**
     * Returns a writer for readers of a language. The words of the picture are French for French locales and English
     * for all others; the texts of the map stay as the team wrote them.
     */
    public static SvgMapWriter inLocale(Locale locale) {
        return new SvgMapWriter(locale);
    }

    /**
     * Writes a map as it was designed.
     *
     * @param out where to, left open
     * @throws IOException if it cannot be written
     */
    public void write(JourneyMap map, OutputStream out) throws IOException {
        write(MapView.of(map), out);
    }

    /**
     * Writes a map with what journeys show on it. Without any journey it is drawn as it was designed.
     *
     * @param out where to, left open
     * @throws IOException if it cannot be written
     */
    public void write(MapEvidence evidence, OutputStream out) throws IOException {
        write(MapView.of(evidence), out);
    }

    private void write(MapView view, OutputStream out) throws IOException {
        MapDrawing drawing = new MapDrawing(new Wording(locale), view);
        Markup.write(out, markup -> {
            markup.declaration();
            markup.newLine();
            drawing.draw(markup);
        });
    }
}
