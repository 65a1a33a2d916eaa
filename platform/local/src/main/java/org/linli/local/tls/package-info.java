/** Key and certificate of the server itself: from the files that were given to what it reads. */
package org.linli.local.tls;
