package org.linli.tenancy.entity;

import java.time.ZoneId;

/** By which clock offices count their days: all of China keeps one time (北京时间). */
public final class CityTime {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private CityTime() {}
}
