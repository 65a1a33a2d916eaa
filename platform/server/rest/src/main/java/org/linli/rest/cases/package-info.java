/** Cases, reports and escalated cases over REST. */
package org.linli.rest.cases;
