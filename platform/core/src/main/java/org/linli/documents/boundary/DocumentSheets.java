package org.linli.documents.boundary;

import java.util.Locale;
import org.linli.documents.control.TemplatePacks;
import org.linli.documents.entity.DossierRow;
import org.linli.documents.entity.PaperRow;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** The register of papers and the dossiers as files. */
public final class DocumentSheets {

  public static final Sheet<PaperRow> PAPERS =
      Sheet.of(
          "documents",
          Column.of("number", PaperRow::number),
          Column.said("kind", (row, locale) -> kind(row.kind(), locale)),
          Column.words("title", PaperRow::title),
          Column.words("organisation", PaperRow::organisation),
          Column.of("matter", PaperRow::matter),
          Column.of("issued", PaperRow::issuedAt),
          Column.words("issuer", PaperRow::issuedBy),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.words("reason", PaperRow::voidReason),
          Column.of("keep", row -> row.keepUntil() == null ? null : row.keepUntil().toString()),
          Column.of("code", PaperRow::code),
          Column.of("sha256", PaperRow::sha256));

  public static final Sheet<DossierRow> DOSSIERS =
      Sheet.of(
          "dossiers",
          Column.of("number", DossierRow::number),
          Column.words("title", DossierRow::title),
          Column.of("matter", DossierRow::matter),
          Column.of("items", DossierRow::items),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.of("made", DossierRow::madeAt),
          Column.of("sealed", DossierRow::sealedAt),
          Column.of("keep", row -> row.keepUntil() == null ? null : row.keepUntil().toString()),
          Column.of("sha256", DossierRow::sha256));

  private DocumentSheets() {}

  /** The name of a kind; its id where no template has it any more. */
  public static String kind(String kind, Locale locale) {
    return TemplatePacks.DELIVERED.find(kind).map(one -> one.name().in(locale)).orElse(kind);
  }
}
