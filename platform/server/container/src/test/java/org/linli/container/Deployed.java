package org.linli.container;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.linli.testing.Requirement;

/**
 * The EAR under test: the real jars of core and tenants with all they need, laid out as in the real
 * one, and a small WAR.
 */
final class Deployed {

  private static final String BEANS =
      """
      <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.1" bean-discovery-mode="annotated"/>
      """;

  private Deployed() {}

  static EnterpriseArchive ear(Class<?>... tests) {
    var war =
        ShrinkWrap.create(WebArchive.class, "tests.war")
            .addClasses(tests)
            .addClasses(Ground.class, Heard.class, Meeting.class, Requirement.class)
            .addAsLibraries(jarOf(Assertions.class))
            .addAsWebInfResource(new StringAsset(BEANS), "beans.xml");
    return ShrinkWrap.create(EnterpriseArchive.class, "container.ear")
        .addAsLibraries(new File(System.getProperty("linli.ear-lib")).listFiles())
        .addAsModule(war);
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
