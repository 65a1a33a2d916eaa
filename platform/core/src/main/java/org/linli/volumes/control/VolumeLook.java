package org.linli.volumes.control;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.linli.volumes.entity.DayVolume;
import org.linli.volumes.entity.TableGrowth;
import org.linli.volumes.entity.TableVolume;
import org.linli.volumes.entity.VolumeFigures;

/** What was measured, with growth, trend and reserve. */
public final class VolumeLook {

  private VolumeLook() {}

  /**
   * @param reserve how many bytes may be added to the storage where the tables weigh so many; empty
   *     for not known
   */
  public static VolumeFigures figures(Handle handle, LongFunction<OptionalLong> reserve) {
    var newest = VolumeTable.newest(handle);
    if (newest.isEmpty()) {
      return VolumeFigures.none(VolumeProbe.tells(handle));
    }
    var tables = VolumeTable.of(handle, newest.get());
    var days = VolumeTable.days(handle, newest.get().minusDays(Trend.DAYS));
    var trend = Trend.line(days);
    var weight = tables.stream().mapToLong(TableVolume::bytes).sum();
    var free = reserve.apply(weight);
    var room = free.isPresent() ? (Long) free.getAsLong() : null;
    return new VolumeFigures(
        true,
        newest.get(),
        tables.size(),
        tables.stream().mapToLong(TableVolume::rows).sum(),
        tables.stream().mapToLong(TableVolume::tableBytes).sum(),
        tables.stream().mapToLong(TableVolume::indexBytes).sum(),
        tables.stream().mapToInt(TableVolume::idleIndexes).sum(),
        tables.stream().mapToInt(TableVolume::brokenIndexes).sum(),
        tables.stream().mapToInt(TableVolume::triggers).sum(),
        Trend.bytesPerDay(days),
        trend,
        room,
        Trend.daysLeft(room, trend));
  }

  /** Every table that stood at the last measuring, the largest first. */
  public static List<TableGrowth> tables(Handle handle) {
    var newest = VolumeTable.newest(handle);
    if (newest.isEmpty()) {
      return List.of();
    }
    var series = VolumeTable.series(handle, newest.get().minusDays(Trend.DAYS));
    return VolumeTable.of(handle, newest.get()).stream()
        .sorted(
            Comparator.comparingLong(TableVolume::bytes)
                .reversed()
                .thenComparing(TableVolume::name))
        .map(one -> growth(one, series.getOrDefault(one.name(), List.of())))
        .toList();
  }

  private static TableGrowth growth(TableVolume newest, List<DayVolume> days) {
    return new TableGrowth(
        newest, Trend.rowsPerDay(days), Trend.bytesPerDay(days), Trend.line(days));
  }

  /**
   * @param name null for all tables together
   */
  public static List<DayVolume> days(Handle handle, String name, LocalDate from) {
    return name == null ? VolumeTable.days(handle, from) : VolumeTable.days(handle, name, from);
  }
}
