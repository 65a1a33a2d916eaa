package org.linli.collection.boundary;

import org.linli.collection.entity.CollectionEntry;
import org.linli.collection.entity.HandEntry;
import org.linli.collection.entity.RetentionNight;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** The log, and what nights deleted, as files. */
public final class CollectionSheets {

  public static final Sheet<CollectionEntry> LOG =
      Sheet.of(
          "collection-log",
          Column.of("day", row -> row.day().toString()),
          Column.of("measured", row -> row.measured().toString()),
          Column.of("code", CollectionEntry::code),
          Column.words("name", CollectionEntry::name),
          Column.words("place", CollectionEntry::place),
          Column.words("person", CollectionEntry::person),
          Column.said("flow", (row, locale) -> Words.of(locale, row.flow())),
          Column.said("basis", (row, locale) -> Words.of(locale, row.basis())),
          Column.of("asset", CollectionEntry::asset),
          Column.of("messages", CollectionEntry::messages),
          Column.of("points", CollectionEntry::points),
          Column.of("first", CollectionEntry::first),
          Column.of("last", CollectionEntry::last),
          Column.of("deleted", CollectionEntry::deleted));

  public static final Sheet<HandEntry> BY_HAND =
      Sheet.of(
          "collection-by-hand",
          Column.of("at", HandEntry::at),
          Column.words("person", HandEntry::person),
          Column.said("flow", (row, locale) -> Words.of(locale, row.flow())),
          Column.of("asset", HandEntry::asset),
          Column.of("action", HandEntry::action),
          Column.words("subject", HandEntry::subject),
          Column.of("address", HandEntry::address));

  public static final Sheet<RetentionNight> NIGHTS =
      Sheet.of(
          "retention-nights",
          Column.of("day", row -> row.day().toString()),
          Column.of("code", RetentionNight::code),
          Column.words("community", RetentionNight::community),
          Column.of("asset", RetentionNight::asset),
          Column.said("matter", (row, locale) -> Words.of(locale, row.matter())),
          Column.of("days", RetentionNight::days),
          Column.of("before", RetentionNight::before),
          Column.of("deleted", RetentionNight::deleted),
          Column.of("held", RetentionNight::held),
          Column.of("at", RetentionNight::at));

  private CollectionSheets() {}
}
