/** Reading the packs, and the statements behind the facades. */
package org.linli.devices.control;
