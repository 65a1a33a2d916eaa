-- What became of a device and what was done to it stays written down.
revoke update, delete on device_step, device_check from ${appRole};
