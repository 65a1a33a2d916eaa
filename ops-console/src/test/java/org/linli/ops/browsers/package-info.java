/** What the list of refusals shows. */
package org.linli.ops.browsers;
