/**
 * Commands 设备指令: the way down to devices.
 *
 * <p>A clerk, or another room in its own transaction, asks a device to do something that its model
 * knows. The command is a row from then on; after the commit it goes to the district's topic, from
 * which the doors take it, and a device that speaks HTTP fetches it. It waits, is handed over, and
 * ends: done, failed, or expired when its time is up. An answer counts once, however often it
 * comes; who asked hears of it by {@link org.linli.commands.boundary.CommandEnded}.
 */
package org.linli.commands;
