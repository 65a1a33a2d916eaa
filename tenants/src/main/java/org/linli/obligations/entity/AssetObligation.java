package org.linli.obligations.entity;

import java.util.Map;

/**
 * What an asset needs other than the rule of its fields' kinds.
 *
 * @param smallest persons or homes that make a group; null as everywhere
 * @param fields by name
 */
public record AssetObligation(Integer smallest, Map<String, Treatment> fields) {

  static final AssetObligation NONE = new AssetObligation(null, Map.of());

  public AssetObligation {
    fields = fields == null ? Map.of() : Map.copyOf(fields);
  }
}
