package dev.parcours.core.render;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.map.MapEvidence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * Writes a journey map as a page: the picture of {@link SvgMapWriter}, and the same texts and figures as tables, which
 * a screen reader can read and a spreadsheet can take over.
 *
 * <p>Printed, the picture has a sheet of A3 to itself, upright or across as it is taller or wider; the tables follow.
 *
 * <p>The page stands alone: it loads nothing, runs no script and forbids both to itself by a content security policy.
 * It is HTML that is well-formed XML too. The same map and journeys give the same bytes, in UTF-8.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class HtmlMapWriter {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    // Without any character that HTML and XML read differently inside a style element.
    private static final String STYLE = """
            body { margin: 0; background: #ffffff; color: %1$s; font: 15px/1.5 %2$s; }
            main { max-width: %6$spx; margin: 0 auto; padding: 0 0 32px; }
            h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%%); }
            h2 { font-size: 22px; margin: 32px 0 12px; }
            .picture { overflow-x: auto; }
            .tables { padding: 0 clamp(16px, 2.6vw, 44px); }
            .scroll { overflow-x: auto; margin: 0 0 32px; }
            .scroll:focus-visible, .picture:focus-visible { outline: 3px solid #1f6aa5; }
            svg { display: block; width: 100%%; min-width: %7$spx; height: auto; }
            table { border-collapse: collapse; font-size: 14px; }
            caption { text-align: left; font-weight: 600; padding: 0 0 8px; }
            th, td { text-align: left; vertical-align: top; padding: 7px 12px; border: 1px solid %3$s; }
            thead th { background: %4$s; }
            .n { text-align: right; }
            td.n { font-variant-numeric: tabular-nums; white-space: nowrap; }
            td ul { margin: 0; padding-left: 18px; }
            .notes { color: %5$s; font-size: 14px; max-width: 75em; }
            @page { size: A3 %8$s; margin: 5mm; }
            @media print {
              main { max-width: none; padding: 0; }
              .scroll, .picture { overflow: visible; }
              .picture { break-after: page; }
              .tables { padding: 0 5mm; }
              svg { width: auto; min-width: 0; max-width: 100%%; max-height: 100vh; margin: 0 auto; }
              h2, caption { break-after: avoid; }
              tr { break-inside: avoid; }
            }
            """;

    // A picture shrinks to a narrow window down to this; below, the window scrolls.
    private static final double SMALLEST_SCALE = 0.75;

    private final Locale locale;

    private HtmlMapWriter(Locale locale) {
        this.locale = checkNotNull(locale, "locale");
    }

    /**
     * Returns a writer for readers of a language. The words of the page are French for French locales and English for
     * all others; the texts of the map stay as the team wrote them.
     */
    public static HtmlMapWriter inLocale(Locale locale) {
        return new HtmlMapWriter(locale);
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
     * Writes a map with what journeys show on it. Without any journey it is written as it was designed.
     *
     * @param out where to, left open
     * @throws IOException if it cannot be written
     */
    public void write(MapEvidence evidence, OutputStream out) throws IOException {
        write(MapView.of(evidence), out);
    }

    private void write(MapView view, OutputStream out) throws IOException {
        Wording wording = new Wording(locale);
        MapDrawing drawing = new MapDrawing(wording, view);
        String style = style(drawing);
        HtmlTables tables = new HtmlTables(wording, view);
        String title = wording.of(view.map().title());
        Markup.write(out, markup -> {
            markup.htmlDoctype();
            markup.newLine().openIn(XHTML, "html", "lang", wording.say("language"));
            head(markup, title, style);
            markup.newLine().open("body").open("main").newLine();
            markup.element("h1", title).newLine();
            picture(markup, title, drawing);
            tables.write(markup);
            markup.close().close().newLine().close();
        });
    }

    private static void picture(Markup markup, String title, MapDrawing drawing) {
        markup.open("div", "class", "picture", "tabindex", "0", "role", "region", "aria-label", title);
        drawing.draw(markup);
        markup.close().newLine();
    }

    private static void head(Markup markup, String title, String style) {
        markup.newLine().open("head").newLine();
        markup.empty("meta", "charset", "utf-8").newLine();
        markup.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(style))
                .newLine();
        markup.empty("meta", "name", "referrer", "content", "no-referrer").newLine();
        markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .newLine();
        markup.element("title", title).newLine();
        markup.open("style").raw(style).close().newLine();
        markup.close();
    }

    private static String style(MapDrawing drawing) {
        return STYLE.formatted(
                Ink.TEXT,
                Font.FAMILY,
                Ink.RULE,
                Ink.PANEL,
                Ink.QUIET,
                Math.round(drawing.width()),
                Math.round(drawing.width() * SMALLEST_SCALE),
                drawing.height() > drawing.width() ? "portrait" : "landscape");
    }

    /** Nothing may be loaded or run, and of styles only the one of this page applies. */
    private static String policy(String style) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
