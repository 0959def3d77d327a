package io.nines.query.reports.paper;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;

/** Draws SVG as lines and areas of the PDF. Words are not among them: the page sets those. */
final class VectorDrawer implements SVGDrawer {
    private final SVGLoader loader = new SVGLoader();

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
        // drawings have no words
    }

    @Override
    public void addFontFile(File fontFile, String family, Integer weight, FontStyle style) {
        // drawings have no words
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        SVGDocument document = load(svg);
        double width = cssWidth >= 0 ? cssWidth : document.size().width * dotsPerPixel;
        double height = cssHeight >= 0 ? cssHeight : document.size().height * dotsPerPixel;
        return new Drawing(document, width, height, dotsPerPixel);
    }

    @Override
    public SVGImage buildStandaloneSVGImage(
            Element svg, String uri, double targetWidth, double targetHeight, double dotsPerPixel) {
        return buildSVGImage(svg, null, null, targetWidth, targetHeight, dotsPerPixel);
    }

    private SVGDocument load(Element svg) {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(svg), new StreamResult(bytes));
            return loader.load(new ByteArrayInputStream(bytes.toByteArray()), null, LoaderContext.createDefault());
        } catch (TransformerException e) {
            throw new IllegalArgumentException("a drawing is no XML", e);
        }
    }

    @Override
    public void close() {
        // nothing is held
    }

    /** Width and height are in dots, as layout has them; what is drawn is in pixels. */
    private record Drawing(SVGDocument document, double width, double height, double dotsPerPixel) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            float wide = (float) (width / dotsPerPixel);
            float high = (float) (height / dotsPerPixel);
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    wide,
                    high,
                    graphics -> document.render(null, graphics, new ViewBox(wide, high)));
        }
    }
}
