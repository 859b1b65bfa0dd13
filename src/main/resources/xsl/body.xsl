<?xml version="1.0" encoding="UTF-8"?>
<!-- Sections: paragraphs, lines of fields, tables; the notes under them and the last sentence. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format">
  <!-- the law first, then the region's documents; a semicolon ends each line, a full stop the last one (Nghị định 30/2020/NĐ-CP, Phụ lục I) -->
  <xsl:template name="legalBasis">
    <xsl:for-each select="legalBasis | particulars/field[@id = 'legalBasisTexts']/item[not(room)]">
      <fo:block xsl:use-attribute-sets="paragraph legalBasis">
        <xsl:value-of select="concat($particulars[@id = 'legalBasisTexts']/@label, ' ')"/>
        <xsl:call-template name="written"/>
        <xsl:choose>
          <xsl:when test="position() = last()">.</xsl:when>
          <xsl:otherwise>;</xsl:otherwise>
        </xsl:choose>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="section">
    <xsl:apply-templates select="heading | paragraph | line | table"/>
  </xsl:template>

  <xsl:template match="heading">
    <fo:block xsl:use-attribute-sets="sectionHeading" role="H2"><xsl:call-template name="written"/></fo:block>
  </xsl:template>

  <xsl:template match="paragraph">
    <fo:block xsl:use-attribute-sets="paragraph"><xsl:call-template name="keptToTheEnd"/><xsl:call-template name="written"/></fo:block>
  </xsl:template>

  <!-- what stands last before the end comes along to the page of the signature; an integer keep gives way where that page is full -->
  <xsl:template name="keptToTheEnd">
    <xsl:if test="generate-id() = generate-id(/paper/section[last()]/*[last()])">
      <xsl:attribute name="keep-with-next.within-page">10</xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template match="line">
    <fo:block xsl:use-attribute-sets="fieldLine">
      <xsl:call-template name="keptToTheEnd"/>
      <!-- the first field says what may be left blank; those behind it stand only where they have a value -->
      <xsl:for-each select="field[position() = 1 or item]">
        <xsl:if test="position() &gt; 1">; </xsl:if>
        <xsl:apply-templates select="."/>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <xsl:template match="line/field">
    <xsl:value-of select="@label"/>
    <xsl:text>: </xsl:text>
    <xsl:for-each select="item">
      <xsl:if test="position() &gt; 1">, </xsl:if>
      <xsl:call-template name="written"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="table">
    <fo:table table-layout="fixed" width="100%" space-before="6pt" space-after="3pt" border-collapse="collapse">
      <xsl:call-template name="keptToTheEnd"/>
      <xsl:for-each select="column">
        <fo:table-column column-width="proportional-column-width({@width})"/>
      </xsl:for-each>
      <fo:table-header>
        <fo:table-row keep-together.within-page="always">
          <xsl:for-each select="column">
            <fo:table-cell xsl:use-attribute-sets="cell bold" text-align="center" display-align="center">
              <fo:block><xsl:value-of select="."/></fo:block>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:apply-templates select="row"/>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template match="row">
    <xsl:variable name="columns" select="../column"/>
    <fo:table-row keep-together.within-page="20">
      <xsl:if test="position() &gt; last() - 2"><xsl:attribute name="keep-with-next.within-page">10</xsl:attribute></xsl:if>
      <xsl:if test="$blank"><xsl:attribute name="height"><xsl:value-of select="$rowToWriteIn"/></xsl:attribute></xsl:if>
      <xsl:for-each select="cell">
        <xsl:variable name="position" select="position()"/>
        <fo:table-cell xsl:use-attribute-sets="cell" text-align="{$columns[$position]/@align}">
          <fo:block><xsl:call-template name="breakable"/></fo:block>
        </fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <xsl:template name="notes">
    <xsl:if test="note">
      <xsl:for-each select="note">
        <fo:block xsl:use-attribute-sets="note" keep-with-next.within-page="10">
          <xsl:if test="position() = 1">
            <fo:inline xsl:use-attribute-sets="bold" font-style="italic">Ghi chú: </fo:inline>
          </xsl:if>
          <xsl:call-template name="written"/>
        </fo:block>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- a signature never stands alone on a page -->
  <xsl:template match="closing">
    <fo:block xsl:use-attribute-sets="paragraph" keep-with-next.within-page="always"><xsl:call-template name="written"/></fo:block>
  </xsl:template>
</xsl:stylesheet>
