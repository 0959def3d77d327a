package io.nines.query.reports.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Lays XHTML out on A4: tagged text with its fonts, drawings as lines. */
final class PdfWriter {
    private static final byte[] REGULAR = Sheets.bytes("inter-400.ttf");
    private static final byte[] BOLD = Sheets.bytes("inter-600.ttf");
    private static final byte[] MONO = Sheets.bytes("mono-400.ttf");

    PdfWriter() {
        XRLog.setLoggingEnabled(false);
    }

    /** Throws if the text is no XML: templates see to that. */
    byte[] write(String xhtml, Instant created) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withW3cDocument(parse(xhtml), null);
        builder.useSVGDrawer(new VectorDrawer());
        builder.withProducer("Nines");
        // whatever a text may smuggle in, nothing is read from anywhere
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && uri.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        font(builder, REGULAR, "Inter", 400);
        font(builder, BOLD, "Inter", 600);
        font(builder, MONO, "Mono", 400);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return save(renderer.getPdfDocument(), created);
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written as PDF", e);
        }
    }

    private static void font(PdfRendererBuilder builder, byte[] font, String family, int weight) {
        FSSupplier<InputStream> supplier = () -> new ByteArrayInputStream(font);
        builder.useFont(supplier, family, weight, FontStyle.NORMAL, true);
    }

    /** The document's own date and number are the record's, so that it comes out the same whenever it is asked for. */
    private static byte[] save(PDDocument document, Instant created) throws IOException {
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(created.atZone(ZoneOffset.UTC)));
        document.setDocumentId(created.toEpochMilli());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        document.close();
        return bytes.toByteArray();
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException("a template did not write XML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
