package org.linli.documents.control;

import java.io.IOException;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;
import org.bouncycastle.util.Selector;
import org.linli.persistence.Sha256;

/**
 * Detached signatures (CMS, RFC 5652) with the signer's certificate named in what is signed (RFC
 * 5035), as PAdES-B (ETSI EN 319 142-1) asks; the moment stands in the PDF and not here.
 */
final class Cms {

  private Cms() {}

  static byte[] sign(SigningKey key, byte[] content) {
    try {
      var signer =
          new JcaContentSignerBuilder(key.algorithm().signature())
              .setProvider(Algorithm.PROVIDER)
              .build(key.secret());
      var digests =
          new JcaDigestCalculatorProviderBuilder().setProvider(Algorithm.PROVIDER).build();
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(digests)
              .setSignedAttributeGenerator(attributes(key.certificate()))
              .build(signer, key.certificate()));
      generator.addCertificates(new CollectionStore<>(List.of(key.certificate())));
      return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
    } catch (CMSException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DefaultSignedAttributeTableGenerator attributes(X509CertificateHolder certificate)
      throws IOException {
    var named =
        new SigningCertificateV2(
            new ESSCertIDv2[] {new ESSCertIDv2(Sha256.of(certificate.getEncoded()))});
    var first = new Hashtable<ASN1ObjectIdentifier, Attribute>();
    var id = PKCSObjectIdentifiers.id_aa_signingCertificateV2;
    first.put(id, new Attribute(id, new DERSet(named)));
    return new DefaultSignedAttributeTableGenerator(new AttributeTable(first)) {
      @Override
      protected Hashtable<ASN1ObjectIdentifier, Attribute> createStandardAttributeTable(
          Map parameters) {
        @SuppressWarnings("unchecked")
        var table =
            (Hashtable<ASN1ObjectIdentifier, Attribute>)
                super.createStandardAttributeTable(parameters);
        table.remove(CMSAttributes.signingTime);
        return table;
      }
    };
  }

  /**
   * Whether one of these certificates, and nobody else, signed exactly that content.
   *
   * @param trusted those that are ours
   */
  static boolean verifies(byte[] signature, byte[] content, List<X509CertificateHolder> trusted) {
    try {
      var signed = new CMSSignedData(new CMSProcessableByteArray(content), signature);
      var signers = signed.getSignerInfos().getSigners();
      for (var signer : signers) {
        if (!verifies(signed, signer, trusted)) {
          return false;
        }
      }
      return !signers.isEmpty();
    } catch (CMSException | RuntimeException e) {
      // Not a signature at all: as good as a wrong one.
      return false;
    }
  }

  @SuppressWarnings("unchecked")
  private static boolean verifies(
      CMSSignedData signed, SignerInformation signer, List<X509CertificateHolder> trusted)
      throws CMSException {
    for (var found :
        signed.getCertificates().getMatches((Selector<X509CertificateHolder>) signer.getSID())) {
      try {
        if (trusted.contains(found)
            && signer.verify(
                new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(Algorithm.PROVIDER)
                    .build(found))) {
          return true;
        }
      } catch (OperatorCreationException | java.security.cert.CertificateException e) {
        throw new IllegalStateException(e);
      }
    }
    return false;
  }
}
