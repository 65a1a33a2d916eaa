/** Who used whose data, over REST. */
package org.linli.rest.looks;
