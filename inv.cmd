@echo off
rem The tasks on Windows: "inv check" in cmd, ".\inv check" in PowerShell. The first time it sets up
rem what is needed in .venv, as make does elsewhere.
setlocal
chcp 65001 >nul
cd /d "%~dp0"
set PYTHON=py -3
where py >nul 2>nul || set PYTHON=python
%PYTHON% -c "" >nul 2>nul || goto no_python
%PYTHON% desk\setting_up.py || exit /b 1
.venv\Scripts\python.exe -m invoke %*
exit /b %errorlevel%
:no_python
echo Python жоқ: Python 3.11 немесе одан жаңасын орнатыңыз (python.org), сосын бұйрықты қайталаңыз. >&2
echo Python не найден: установите Python 3.11 или новее (python.org) и повторите команду. >&2
echo Python is missing: install Python 3.11 or newer (python.org), then run the command again. >&2
exit /b 1
