/** The packs and the charts. */
package org.linli.devices.control;
