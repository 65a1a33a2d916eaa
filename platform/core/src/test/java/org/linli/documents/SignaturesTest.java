package org.linli.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.Selector;
import org.junit.jupiter.api.Test;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.Proof;

/** What signs a paper, checked by Bouncy Castle itself and not by our own eyes. */
class SignaturesTest {

  private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
  private static final String SM2_WITH_SM3 = "1.2.156.10197.1.501";
  private static final String SM3 = "1.2.156.10197.1.401";

  private final PaperDesk desk = new PaperDesk();

  private static void verify(byte[] cms, byte[] content, String algorithm)
      throws CMSException, Exception {
    var signed = new CMSSignedData(new CMSProcessableByteArray(content), cms);
    var signer = signed.getSignerInfos().getSigners().iterator().next();
    @SuppressWarnings("unchecked")
    var certificate =
        signed
            .getCertificates()
            .getMatches((Selector<org.bouncycastle.cert.X509CertificateHolder>) signer.getSID())
            .iterator()
            .next();
    assertThat(signer.getEncryptionAlgOID()).isEqualTo(algorithm);
    assertThat(
            signer.verify(
                new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(certificate)))
        .isTrue();
  }

  @Test
  void thePdfCarriesAPadesSignatureOverAllOfIt() throws Exception {
    var pdf = desk.file(desk.issued(), FileKind.PDF);
    try (var document = Loader.loadPDF(pdf)) {
      var signature = document.getLastSignatureDictionary();
      assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
      assertThat(signature.getSignDate()).isNotNull();
      var range = signature.getByteRange();
      assertThat(range[2] + range[3]).isEqualTo(pdf.length);
      var cms = signature.getContents(pdf);
      verify(cms, signature.getSignedContent(pdf), ECDSA_WITH_SHA256);
      var signer = new CMSSignedData(cms).getSignerInfos().getSigners().iterator().next();
      assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
          .as("the certificate is signed along")
          .isNotNull();
      assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.pkcs_9_at_signingTime))
          .as("PAdES keeps the time in the PDF")
          .isNull();
    }
  }

  @Test
  void besideItLiesAnSm2SignatureWithSm3() throws Exception {
    var paper = desk.issued();
    var cms = desk.file(paper, FileKind.P7S);
    verify(cms, desk.file(paper, FileKind.PDF), SM2_WITH_SM3);
    var signer = new CMSSignedData(cms).getSignerInfos().getSigners().iterator().next();
    assertThat(signer.getDigestAlgOID()).isEqualTo(SM3);
  }

  @Test
  void whatIsKeptIsProvedAndOneByteOtherwiseIsNot() {
    var paper = desk.issued();
    assertThat(proof(paper)).isEqualTo(new Proof(true, true, true));
    var pdf = desk.file(paper, FileKind.PDF);
    for (var at : new int[] {100, pdf.length / 2, pdf.length - 10}) {
      var forged = pdf.clone();
      forged[at] ^= 1;
      replace(paper, "PDF", forged);
      assertThat(proof(paper).isGenuine()).as("byte " + at).isFalse();
      assertThat(proof(paper).digests()).isFalse();
      assertThat(proof(paper).sm2Signed()).isFalse();
    }
    replace(paper, "PDF", pdf);
    assertThat(proof(paper).isGenuine()).isTrue();
  }

  /** A right signature of somebody else's is as good as none. */
  @Test
  void aPaperOfAnotherCommunityInItsPlaceIsNotOurs() {
    var paper = desk.issued();
    var other = new PaperDesk();
    var strange = other.issued();
    replace(paper, "PDF", other.file(strange, FileKind.PDF));
    replace(paper, "P7S", other.file(strange, FileKind.P7S));
    assertThat(proof(paper)).isEqualTo(new Proof(false, false, false));
  }

  @Test
  void somethingAddedBehindTheSignatureIsFoundOut() throws IOException {
    var paper = desk.issued();
    var pdf = desk.file(paper, FileKind.PDF);
    var longer = java.util.Arrays.copyOf(pdf, pdf.length + 1);
    longer[pdf.length] = '\n';
    replace(paper, "PDF", longer);
    assertThat(proof(paper).pdfSigned()).isFalse();
  }

  @Test
  void newKeysSignFromNowOnAndOldPapersStayProved() {
    var before = desk.issued();
    desk.run(desk.seals::renewKeys);
    var after = desk.issued();
    assertThat(proof(before).isGenuine()).isTrue();
    assertThat(proof(after).isGenuine()).isTrue();
    var versions =
        desk.as(
            () ->
                desk.platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "select algorithm, max(version) as last from document_key group by algorithm")
                                .reduceRows(
                                    new java.util.HashMap<String, Integer>(),
                                    (all, row) -> {
                                      all.put(
                                          row.getColumn("algorithm", String.class),
                                          row.getColumn("last", Integer.class));
                                      return all;
                                    })));
    assertThat(versions).isEqualTo(Map.of("ECDSA", 2, "SM2", 2));
  }

  @Test
  void noKeyLiesInTheDatabaseAsItIs() {
    desk.issued();
    var secrets =
        desk.as(
            () ->
                desk.platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery("select secret from document_key")
                                .mapTo(String.class)
                                .list()));
    assertThat(secrets).hasSize(2).allMatch(secret -> secret.matches("\\d+:[A-Za-z0-9_-]+"));
  }

  private Proof proof(PaperRow paper) {
    return desk.as(() -> desk.documents.prove(paper.id()));
  }

  /** As whoever owns the database might; row security binds even the owner. */
  private void replace(PaperRow paper, String form, byte[] content) {
    desk.platform
        .owner()
        .useTransaction(
            handle -> {
              handle
                  .createQuery("select set_config('app.tenant', :tenant, true)")
                  .bind("tenant", desk.tenant)
                  .mapTo(String.class)
                  .one();
              var changed =
                  handle.execute(
                      "update document_file set content = ? where paper_id = ? and form = ?",
                      content,
                      paper.id(),
                      form);
              assertThat(changed).isEqualTo(1);
            });
  }
}
