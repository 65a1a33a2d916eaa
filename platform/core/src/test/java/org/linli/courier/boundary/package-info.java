/** How the courier travels, against real sockets. */
package org.linli.courier.boundary;
