package org.linli.catalogue.control;

import java.time.ZoneOffset;
import java.util.Locale;
import org.linli.catalogue.boundary.AssetDetail;
import org.linli.catalogue.control.Graph.Node;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.Category;
import org.linli.catalogue.entity.GradingRules;
import org.linli.catalogue.entity.Level;
import org.linli.messages.Messages;

/**
 * The catalogue in W3C DCAT 3: a {@code dcat:Catalog} of {@code dcat:Dataset}s. What DCAT has no
 * word for (level, owner by mode, fields) stands in a vocabulary of Linli's own.
 */
public final class Dcat {

  private static final String BASE = "urn:linli:";

  private final Graph graph = new Graph();
  private final GradingRules rules;
  private final Node catalogue = graph.node(BASE + "catalogue", "dcat:Catalog");

  public Dcat(GradingRules rules) {
    this.rules = rules;
    var title = "catalogue.title";
    catalogue
        .text("dct:title", "zh", Messages.text(Locale.SIMPLIFIED_CHINESE, title))
        .text("dct:title", "en", Messages.text(Locale.ENGLISH, title))
        .link("dct:conformsTo", "https://www.w3.org/TR/vocab-dcat-3/")
        .link("dcat:themeTaxonomy", BASE + "categories");
    graph.node(BASE + "categories", "skos:ConceptScheme").plain("dct:source", "GB/T 43697-2024");
    rules.categories().forEach(this::category);
  }

  private void category(Category category) {
    graph
        .node(BASE + "category:" + category.id(), "skos:Concept")
        .both("skos:prefLabel", category.name())
        .link("skos:inScheme", BASE + "categories")
        .plain("linli:subject", category.subject());
  }

  public void add(AssetDetail detail) {
    var row = detail.row();
    var sheet = detail.sheet();
    var iri = BASE + "asset:" + row.id();
    catalogue.link("dcat:dataset", iri);
    var office = iri + ":responsible";
    var dataset =
        graph
            .node(iri, "dcat:Dataset")
            .plain("dct:identifier", row.id())
            .both("dct:title", sheet.name())
            .both("dct:description", sheet.description())
            .typed(
                "dct:modified",
                row.changedAt().atOffset(ZoneOffset.UTC).toInstant(),
                "xsd:dateTime")
            .plain("dcat:version", row.version())
            .link("dct:publisher", office)
            .link("dcat:theme", BASE + "category:" + sheet.category())
            .link("dct:accessRights", access(sheet.level()))
            .link("dct:provenance", iri + ":collection")
            .both("linli:refresh", sheet.refresh())
            .plain("linli:level", sheet.level())
            .typed("linli:sensitive", sheet.isSensitive(), "xsd:boolean")
            .typed("linli:retention", "P" + sheet.retention().days() + "D", "xsd:duration")
            .plain("linli:disposal", sheet.retention().disposal())
            .plain("linli:holder", row.holder());
    sheet.purposes().forEach(purpose -> dataset.plain("linli:purpose", purpose));
    sheet.owner().forEach((mode, owner) -> dataset.plain("linli:owner" + word(mode.name()), owner));
    sheet.use().forEach((mode, use) -> dataset.both("linli:rightOfUse" + word(mode.name()), use));
    var agent = graph.node(office, "foaf:Agent").plain("dct:type", sheet.responsible().party());
    var keeper = row.keeper();
    if (keeper == null) {
      agent.both("foaf:name", sheet.responsible().office());
    } else {
      // Who publishes, and whom to ask, is the organisation that answers for it.
      agent.plain("foaf:name", keeper.name()).plain("dct:identifier", keeper.unit());
      var contact = iri + ":contact";
      dataset.link("dcat:contactPoint", contact);
      var card = graph.node(contact, "vcard:Organization").plain("vcard:fn", keeper.name());
      if (keeper.post() != null) {
        card.plain("vcard:role", keeper.post());
      }
    }
    var collection =
        graph
            .node(iri + ":collection", "dct:ProvenanceStatement")
            .both("skos:scopeNote", sheet.scope())
            .both("linli:necessity", sheet.necessity())
            .plain("linli:source", sheet.source());
    sheet.legalBasis().forEach(law -> collection.both("linli:legalBasis", law));
    for (int at = 0; at < sheet.fields().size(); at++) {
      field(dataset, iri + ":field:" + at, sheet, sheet.fields().get(at));
    }
  }

  private void field(Node dataset, String iri, AssetSheet sheet, AssetField field) {
    dataset.link("linli:field", iri);
    var node =
        graph
            .node(iri, "linli:Field")
            .plain("dct:identifier", field.name())
            .both("dct:title", field.title())
            .plain("linli:type", field.type())
            .plain("linli:kind", field.kind())
            .plain("linli:level", sheet.levelOf(field))
            .typed("linli:sensitive", field.sensitive(), "xsd:boolean");
    if (field.unit() != null) {
      node.plain("linli:unit", field.unit());
    }
    field.codes().forEach(code -> node.plain("linli:code", code));
  }

  /** The European authority table is what DCAT's readers know. */
  private static String access(Level level) {
    var table = "http://publications.europa.eu/resource/authority/access-right/";
    return table
        + (level == Level.GENERAL_1
            ? "PUBLIC"
            : level.isAbove(Level.GENERAL_3) ? "NON_PUBLIC" : "RESTRICTED");
  }

  private static String word(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  public String turtle() {
    return graph.turtle();
  }

  public String jsonLd() {
    return graph.jsonLd();
  }
}
