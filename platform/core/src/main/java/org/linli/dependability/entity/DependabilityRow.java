package org.linli.dependability.entity;

/**
 * How devices of a group did.
 *
 * @param key what groups them: id of a model, name of a supplier (empty: not written down), code of
 *     a community, month
 * @param deviceDays days that a device was in service for the whole day, summed over the devices
 * @param heardShare share of the time in which they should have said something that they did;
 *     between 0 and 1, null where nothing was due
 * @param faults how often one was put under repair
 * @param faultsPerHundred faults in a month of a hundred devices; null where nothing was due
 * @param repairs how often one came back into service
 * @param repairHours mean time from fault to service; null where none came back
 */
public record DependabilityRow(
    String key,
    String name,
    long deviceDays,
    Double heardShare,
    long faults,
    Double faultsPerHundred,
    long repairs,
    Double repairHours) {

  private static final double DAYS_OF_A_MONTH = 30;
  private static final double HOUR = 3_600;

  /** What follows from the sums. */
  public static DependabilityRow of(
      String key,
      String name,
      long deviceDays,
      long due,
      long heard,
      long faults,
      long repairs,
      long repairSeconds) {
    return new DependabilityRow(
        key,
        name,
        deviceDays,
        due == 0 ? null : heard / (double) due,
        faults,
        deviceDays == 0 ? null : 100 * DAYS_OF_A_MONTH * faults / deviceDays,
        repairs,
        repairs == 0 ? null : repairSeconds / HOUR / repairs);
  }
}
