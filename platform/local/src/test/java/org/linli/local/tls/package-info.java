/** Key and certificate of the server: what is taken, and what is refused with its reason. */
package org.linli.local.tls;
