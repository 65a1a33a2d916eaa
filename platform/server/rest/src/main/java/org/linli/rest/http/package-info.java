/** What every resource shares: the caller, JSON, paging, problems, limits. */
package org.linli.rest.http;
