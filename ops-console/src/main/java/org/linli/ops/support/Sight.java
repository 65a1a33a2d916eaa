package org.linli.ops.support;

/** What a guest can look at from here; all else of a visit is to be had over REST. */
enum Sight {
  DEVICES,
  ALARMS,
  QUOTAS
}
