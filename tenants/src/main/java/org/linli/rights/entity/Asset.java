package org.linli.rights.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A kind of data of a community, as the matrices name it, for example {@code device-readings}. */
public record Asset(@JsonValue String id) {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{1,39}");

  public static final Asset COMMUNITY_FIGURES = new Asset("community-figures");
  public static final Asset DEVICE_LEDGER = new Asset("device-ledger");
  public static final Asset DEVICE_READINGS = new Asset("device-readings");
  public static final Asset HOUSEHOLD_READINGS = new Asset("household-readings");
  public static final Asset HEALTH_READINGS = new Asset("health-readings");
  public static final Asset ACCESS_RECORDS = new Asset("access-records");
  public static final Asset ALARMS = new Asset("alarms");
  public static final Asset CASES = new Asset("cases");
  public static final Asset PERSON_ARCHIVE = new Asset("person-archive");
  public static final Asset CONTRACTS = new Asset("contracts");

  /** Every asset that a matrix may speak of, as the packs of the catalogue name them. */
  public static final List<Asset> ALL =
      AssetIndex.DELIVERED.governed().stream().map(Asset::new).toList();

  private static final Map<Asset, Integer> INDEX =
      IntStream.range(0, ALL.size())
          .boxed()
          .collect(Collectors.toUnmodifiableMap(ALL::get, Function.identity()));

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Asset {
    if (id == null || !FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("not an asset: " + id);
    }
  }

  /** Whether the matrices know it. */
  public boolean isKnown() {
    return INDEX.containsKey(this);
  }

  /** Its place in {@link #ALL}. */
  public int index() {
    var index = INDEX.get(this);
    if (index == null) {
      throw new IllegalArgumentException("unknown asset: " + id);
    }
    return index;
  }

  @Override
  public String toString() {
    return id;
  }
}
