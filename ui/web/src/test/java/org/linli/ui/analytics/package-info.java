/** Tests of what the analyses show. */
package org.linli.ui.analytics;
