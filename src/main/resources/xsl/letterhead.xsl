<?xml version="1.0" encoding="UTF-8"?>
<!-- Quốc hiệu, Tiêu ngữ, agency, number, place and date, title, addressees (domain §10.2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format">
  <xsl:variable name="particulars" select="/paper/particulars/field"/>
  <xsl:variable name="agency" select="$particulars[@id = 'agencyName']/item"/>

  <xsl:template name="letterhead">
    <xsl:choose>
      <xsl:when test="$agency">
        <fo:table table-layout="fixed" width="100%" role="Div">
          <fo:table-column column-width="proportional-column-width(42)"/>
          <fo:table-column column-width="proportional-column-width(58)"/>
          <fo:table-body role="Div">
            <fo:table-row role="Div">
              <fo:table-cell role="Div" padding-right="3mm"><xsl:call-template name="agency"/></fo:table-cell>
              <fo:table-cell role="Div">
                <xsl:call-template name="nation"/>
                <xsl:apply-templates select="placeDate"/>
              </fo:table-cell>
            </fo:table-row>
          </fo:table-body>
        </fo:table>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="nation"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="nation">
    <fo:block xsl:use-attribute-sets="letterheadLine bold">Cộng hòa xã hội chủ nghĩa Việt Nam</fo:block>
    <fo:block xsl:use-attribute-sets="motto">
      <fo:inline border-bottom="0.75pt solid black" padding-bottom="1pt">Độc lập - Tự do - Hạnh phúc</fo:inline>
    </fo:block>
  </xsl:template>

  <xsl:template name="agency">
    <xsl:for-each select="$particulars[@id = 'parentAgencyName']/item">
      <fo:block xsl:use-attribute-sets="letterheadLine"><xsl:call-template name="written"/></fo:block>
      <xsl:call-template name="hint"/>
    </xsl:for-each>
    <xsl:for-each select="$agency">
      <fo:block xsl:use-attribute-sets="letterheadLine bold"><xsl:call-template name="written"/></fo:block>
      <xsl:call-template name="hint"/>
    </xsl:for-each>
    <xsl:call-template name="rule"/>
    <fo:block xsl:use-attribute-sets="documentNumber">
      <xsl:text>Số: </xsl:text>
      <xsl:for-each select="$particulars[@id = 'documentNumber']/item"><xsl:call-template name="written"/></xsl:for-each>
    </fo:block>
    <xsl:if test="not(documentType)">
      <fo:block xsl:use-attribute-sets="subject" role="H1">V/v <xsl:for-each select="subjectLine"><xsl:call-template name="written"/></xsl:for-each></fo:block>
    </xsl:if>
  </xsl:template>

  <!-- a third to a half of the line above it -->
  <xsl:template name="rule">
    <fo:block text-align="center" line-height="4pt" font-size="4pt" role="artifact">
      <fo:leader leader-pattern="rule" rule-thickness="0.75pt" leader-length="25mm"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="placeDate">
    <fo:block xsl:use-attribute-sets="placeDate"><xsl:call-template name="written"/></fo:block>
  </xsl:template>

  <xsl:template name="title">
    <xsl:if test="documentType">
      <fo:block xsl:use-attribute-sets="title" role="H1"><xsl:value-of select="documentType"/></fo:block>
      <xsl:for-each select="subjectLine">
        <fo:block xsl:use-attribute-sets="signer" font-size="14pt"><xsl:call-template name="written"/></fo:block>
      </xsl:for-each>
      <xsl:call-template name="rule"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="addressees">
    <xsl:apply-templates select="particulars/field[@id = 'addressees' and item]" mode="addressees"/>
  </xsl:template>

  <xsl:template match="field[count(item) = 1]" mode="addressees">
    <fo:block xsl:use-attribute-sets="addressees" text-align="center">
      <xsl:text>Kính gửi: </xsl:text>
      <xsl:for-each select="item"><xsl:call-template name="written"/></xsl:for-each>
      <xsl:for-each select="$particulars[@id = 'addresseeIdentifier']/item[not(room)]">
        <fo:block xsl:use-attribute-sets="addresseeIdentifier">
          <xsl:value-of select="concat('(', ../@label, ': ', ., ')')"/>
        </fo:block>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <xsl:template match="field" mode="addressees">
    <fo:block xsl:use-attribute-sets="addressees" start-indent="25%">
      <fo:block>Kính gửi:</fo:block>
      <xsl:for-each select="item">
        <fo:block margin-left="20mm"><xsl:call-template name="enumerated"/></fo:block>
      </xsl:for-each>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
