package org.linli.devices.entity;

/**
 * How many of the community's smart devices are connected to the platform; the target is all of
 * them (001 §5.2.4).
 *
 * @param devices in service
 * @param connected of those, heard at least once
 * @param share between 0 and 1; 1 where there is no device
 * @param target what the standard asks for
 * @param filed of those in service, the ones with a file
 * @param selfControlled of those filed, the ones whose device and chip are of domestic origin
 */
public record ConnectedShare(
    long devices, long connected, double share, double target, long filed, long selfControlled) {

  public static final double TARGET = 1;

  public static ConnectedShare of(long devices, long connected, long filed, long selfControlled) {
    var share = devices == 0 ? 1 : (double) connected / devices;
    return new ConnectedShare(devices, connected, share, TARGET, filed, selfControlled);
  }

  public boolean isReached() {
    return share >= target;
  }
}
