/** Charts drawn by ECharts, each with a text that says the same. */
package org.linli.look.chart;
