/** What every resource shares, proved without a server. */
package org.linli.rest.http;
