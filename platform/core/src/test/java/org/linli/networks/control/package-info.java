/** How makers’ messages are read. */
package org.linli.networks.control;
