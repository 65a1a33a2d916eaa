package org.linli.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.linli.access.entity.Caller;
import org.linli.documents.boundary.Documents;
import org.linli.documents.boundary.Dossiers;
import org.linli.documents.boundary.PaperIssue;
import org.linli.documents.boundary.Seals;
import org.linli.documents.boundary.Templates;
import org.linli.documents.boundary.Verification;
import org.linli.documents.entity.FieldValue;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.PaperDraft;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.SealDraft;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** A community that issues papers, and the facades as the container would wire them. */
public final class PaperDesk {

  public static final String ORIGIN = "https://linli.example.cn";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  public final TestPlatform platform;
  public final TenantId tenant;
  public final Caller clerk;
  public final PaperIssue issue;
  public final Documents documents;
  public final Templates templates;
  public final Seals seals;
  public final Dossiers dossiers;
  public final Verification verification;

  public PaperDesk() {
    this(TestPlatform.shared());
  }

  public PaperDesk(TestPlatform platform) {
    this.platform = platform;
    tenant =
        platform.community(
            "990302%03d%03d".formatted(NUMBERS.incrementAndGet(), 1), OperationMode.GOVERNMENT);
    clerk = platform.clerk(tenant);
    var jdbi = platform.jdbi();
    var scopes = platform.scopes();
    issue = new PaperIssue(jdbi, RingForTests.over(platform), ORIGIN + "/");
    documents = new Documents(jdbi, scopes, issue);
    templates = new Templates(jdbi, scopes);
    seals = new Seals(jdbi, scopes, issue);
    dossiers = new Dossiers(jdbi, scopes);
    verification = new Verification(jdbi);
  }

  public <T> T as(Callable<T> work) {
    return platform.as(clerk, work);
  }

  public void run(Runnable work) {
    as(
        () -> {
          work.run();
          return null;
        });
  }

  public UUID seal(UUID... keepers) {
    var draft = new SealDraft("公章", "成华区某某社区居民委员会", picture(400, 400, "png"), List.of(keepers));
    return as(() -> seals.make(draft));
  }

  /** A certificate for somebody with a rare character in the name. */
  public static PaperDraft certificate(UUID seal) {
    return certificate(UUID.randomUUID(), seal, "张翀燚");
  }

  public static PaperDraft certificate(UUID request, UUID seal, String name) {
    return new PaperDraft(
        request,
        "residence-certificate",
        seal,
        "20261122-0001",
        List.of(
            FieldValue.of("name", name),
            FieldValue.of("document", "510108199001011234"),
            FieldValue.of("address", "锦绣苑1栋1单元101室"),
            FieldValue.of("since", "2020-05-01"),
            FieldValue.of("use", "办理居住证")));
  }

  public PaperRow issued() {
    var seal = seal();
    return as(() -> documents.issue(certificate(seal)));
  }

  public byte[] file(PaperRow paper, FileKind form) {
    return as(() -> documents.file(paper.id(), form)).content();
  }

  /** What stands in a PDF, without the breaks of lines. */
  public static String words(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A red ring. */
  public static byte[] picture(int width, int height, String format) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.RED);
    pen.setStroke(new BasicStroke(10));
    pen.drawOval(10, 10, width - 20, height - 20);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
