package org.linli.documents.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.linli.tenancy.entity.CityTime;

/** The signature inside a PDF: PAdES baseline, over the whole file. */
final class PdfSignature {

  private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");

  private PdfSignature() {}

  static byte[] sign(byte[] pdf, SigningKey key, String organisation, String reason, Instant at) {
    try (var document = Loader.loadPDF(pdf);
        var out = new ByteArrayOutputStream()) {
      var signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(CADES);
      signature.setName(organisation);
      signature.setReason(reason);
      signature.setSignDate(GregorianCalendar.from(at.atZone(CityTime.ZONE)));
      document.addSignature(signature, content -> Cms.sign(key, content.readAllBytes()));
      document.saveIncremental(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is exactly one signature, of ours, and no byte of the file lies outside it. */
  static boolean verifies(byte[] pdf, List<X509CertificateHolder> trusted) {
    try (var document = Loader.loadPDF(pdf)) {
      var signatures = document.getSignatureDictionaries();
      if (signatures.size() != 1) {
        return false;
      }
      var signature = signatures.getFirst();
      var range = signature.getByteRange();
      return range.length == 4
          && range[0] == 0
          && range[2] + range[3] == pdf.length
          && Cms.verifies(signature.getContents(pdf), signature.getSignedContent(pdf), trusted);
    } catch (IOException | RuntimeException e) {
      // What cannot be read as a PDF any more is not the paper that was signed.
      return false;
    }
  }
}
