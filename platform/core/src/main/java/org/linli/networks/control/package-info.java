/** How links are kept and makers’ messages are read. */
package org.linli.networks.control;
