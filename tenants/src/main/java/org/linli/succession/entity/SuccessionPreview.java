package org.linli.succession.entity;

import java.util.List;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/**
 * What a succession would do, with nothing changed.
 *
 * @param fromMode the operation mode under which the rows lie
 * @param intoMode the one under which they will
 * @param contracts numbers of the contracts in force in the community that ends: what they grant
 *     ends with it
 * @param hindrances codes of what stands against it now, as {@link SuccessionRefused} has them
 * @param tables every table that is carried over and has rows
 */
public record SuccessionPreview(
    TenantId predecessor,
    TenantId successor,
    OperationMode fromMode,
    OperationMode intoMode,
    List<String> contracts,
    List<String> hindrances,
    List<PreviewedTable> tables) {

  public SuccessionPreview {
    contracts = List.copyOf(contracts);
    hindrances = List.copyOf(hindrances);
    tables = List.copyOf(tables);
  }

  /** How many rows would be carried over. */
  public long rows() {
    return tables.stream().mapToLong(PreviewedTable::rows).sum();
  }

  /** How many of them would get another number or code, since the other community has the same. */
  public long renamed() {
    return tables.stream().mapToLong(PreviewedTable::renamed).sum();
  }
}
